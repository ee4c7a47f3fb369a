import { label, type OpenQuestion } from '@licet/engine';

const question = (
  id: string,
  cite: string,
  title: [string, string],
  readings: [string, string][],
  taken: [string, string],
): OpenQuestion => ({
  id,
  cite,
  title: label(...title),
  readings: readings.map((one) => label(...one)),
  taken: label(...taken),
});

/** What the law leaves open, each with its readings and the one that the rules take. */
export const openQuestions: readonly OpenQuestion[] = [
  question(
    'tf32',
    'supp. 1 to part 774, 3A090 technical note 2',
    ['Is TF32 counted with 19 or with 32 bits?', 'TF32 compte-t-il pour 19 ou 32 bits ?'],
    [
      ['19 bits, the bits that the multiplier takes', '19 bits, ceux que le multiplieur prend'],
      ['32 bits, the bits of the stored operand', '32 bits, ceux de l’opérande stocké'],
    ],
    [
      'Neither: TPP is the range between both, and the answer is open where the range crosses a line. --fact item.tf32Bits=19 (or 32) takes a reading.',
      'Aucune : la TPP est l’intervalle entre les deux, et la réponse reste ouverte s’il franchit un seuil. --fact item.tf32Bits=19 (ou 32) choisit.',
    ],
  ),
  question(
    'dies-in-a-package',
    'supp. 1 to part 774, 3A090 technical note 2',
    [
      'Are several dies in one package one integrated circuit?',
      'Plusieurs puces dans un boîtier forment-elles un seul circuit intégré ?',
    ],
    [
      [
        'Yes: TPP and die area are summed over the package',
        'Oui : TPP et surface sont sommées sur le boîtier',
      ],
      [
        'No: the text says "on the integrated circuit", so each die counts alone',
        'Non : le texte dit « sur le circuit intégré », chaque puce compte seule',
      ],
    ],
    [
      'The package as one circuit (our inference); give TPP and area of a single die to see the other reading.',
      'Le boîtier comme un circuit (notre déduction) ; donner TPP et surface d’une seule puce pour l’autre lecture.',
    ],
  ),
  question(
    'data-center-of-what',
    'supp. 1 to part 774, 3A090 note 2; 740.8(a)',
    [
      'Is "designed or marketed for data centers" asked of the chip or of the server?',
      '« Conçu ou commercialisé pour centres de données » vise-t-il la puce ou le serveur ?',
    ],
    [
      ['Of the circuit, by the record of its maker', 'Le circuit, selon les documents de son fabricant'],
      ['Of the item that is shipped', 'L’article expédié'],
    ],
    [
      'Of the circuit; for a server with consumer chips say --fact item.datacenter=true to see the other reading.',
      'Le circuit ; pour un serveur à puces grand public, --fact item.datacenter=true montre l’autre lecture.',
    ],
  ),
  question(
    'ultimate-parent',
    '742.6(a)(6), 744.23(a)(3)',
    ['What is an ultimate parent?', 'Qu’est-ce qu’une société mère ultime ?'],
    [
      [
        'The company that controls the group in the end',
        'La société qui contrôle le groupe en dernier ressort',
      ],
      ['Whoever owns more than half, by shares', 'Qui détient plus de la moitié, en parts'],
    ],
    [
      'Control of the group; the 50 percent ownership test is another rule (744.11(a)(1)). You state the parent.',
      'Le contrôle du groupe ; le test des 50 % est une autre règle (744.11(a)(1)). Vous indiquez la mère.',
    ],
  ),
  question(
    'letter-binds-whom',
    '744.21(b), 744.23(b)',
    ['Whom does a letter bind beside its addressee?', 'Qui une lettre lie-t-elle hors son destinataire ?'],
    [
      ['Nobody: only the party informed', 'Personne : seule la partie informée'],
      [
        'Whoever has knowledge of it, through General Prohibition 10 or as a red flag',
        'Quiconque en a connaissance, par l’interdiction générale 10 ou comme signal d’alerte',
      ],
    ],
    [
      'The addressee only; everyone else gets the flag letter-binds-other.',
      'Le destinataire seul ; les autres reçoivent le signal letter-binds-other.',
    ],
  ),
  question(
    'unpublished-letter',
    'NVIDIA 10-Q for the quarter to 30 Jul 2023',
    ['What did the letters of summer 2023 say?', 'Que disaient les lettres de l’été 2023 ?'],
    [
      [
        'They named customers and some Middle East countries that nobody published',
        'Elles nommaient des clients et des pays du Moyen-Orient jamais publiés',
      ],
      [
        'Commerce said that it had not blocked sales to the Middle East',
        'Le Commerce a dit ne pas avoir bloqué les ventes au Moyen-Orient',
      ],
    ],
    [
      'Unknown stays unknown: such a sale is undetermined unless letter.placeNamed is given.',
      'L’inconnu reste inconnu : la vente est indéterminée sauf si letter.placeNamed est donné.',
    ],
  ),
  question(
    'letter-bandwidths',
    'letters of April 2025',
    [
      'Do the bandwidths reported from the notice to Intel hold for NVIDIA and AMD?',
      'Les débits rapportés de l’avis à Intel valent-ils pour NVIDIA et AMD ?',
    ],
    [
      [
        'Yes: 1,400 GB/s memory, 1,100 GB/s I/O, 1,700 GB/s together',
        'Oui : 1 400 Go/s mémoire, 1 100 Go/s E/S, 1 700 Go/s ensemble',
      ],
      [
        'No: the filings say only circuits that reach the bandwidths of the H20 (4,000 GB/s) or their combination',
        'Non : les déclarations ne visent que les circuits atteignant les débits du H20 (4 000 Go/s) ou leur combinaison',
      ],
    ],
    [
      'Yes, as an inference and flagged; it is the stricter reading.',
      'Oui, par déduction et signalé ; c’est la lecture la plus stricte.',
    ],
  ),
  question(
    'diffusion-posture',
    '742.6(a)(6)(iii)(A); GAO B-337935',
    [
      'Does the Diffusion Rule bind, being printed but announced as not enforced?',
      'La règle de diffusion lie-t-elle, imprimée mais annoncée non appliquée ?',
    ],
    [
      [
        'Text: a license worldwide since 15 May 2025; no rescission was published, and GAO held the announcement to be a rule itself',
        'Texte : licence partout depuis le 15 mai 2025 ; aucune abrogation publiée, et le GAO tient l’annonce pour une règle',
      ],
      [
        'Enforced: the destination-based part is not applied; the headquarters part is (guidance of 31 May 2026)',
        'Appliqué : la partie par destination ne l’est pas ; celle du siège l’est (31 mai 2026)',
      ],
    ],
    [
      '`enforced` by default, with the flag unenforced-text; --reading text gives the other.',
      '« enforced » par défaut, avec le signal unenforced-text ; --reading text donne l’autre.',
    ],
  ),
  question(
    'affiliates-return',
    '744.11(a)(1); 90 FR 50857',
    [
      'Is the affiliates rule back from 10 Nov 2026?',
      'La règle des filiales est-elle de retour au 10 novembre 2026 ?',
    ],
    [
      [
        'Yes: 90 FR 50857 reimposes it by its own second phase',
        'Oui : 90 FR 50857 la rétablit par sa seconde phase',
      ],
      [
        'No, if a later document extended the stay; none was seen',
        'Non, si un document ultérieur a prolongé la suspension ; aucun vu',
      ],
    ],
    ['Back, as scheduled and unconfirmed.', 'De retour, comme prévu, non confirmé.'],
  ),
  question(
    'hong-kong',
    '748.5; supp. 1 to part 740',
    [
      'Hong Kong as ship-to with an end user in the mainland',
      'Livraison à Hong Kong, utilisateur sur le continent',
    ],
    [
      [
        'Hong Kong is China for every country group: one destination',
        'Hong Kong est la Chine pour tous les groupes : une destination',
      ],
      [
        'Hong Kong licenses and import papers (748.13, 740.2(a)(19)) still differ',
        'Les licences et papiers de Hong Kong (748.13, 740.2(a)(19)) diffèrent encore',
      ],
    ],
    [
      'One destination for the license question; the papers are pointed at.',
      'Une destination pour la licence ; les papiers sont signalés.',
    ],
  ),
  question(
    'pending-91-fr-46260',
    '91 FR 46260',
    [
      'What does the amendment of 23 Jul 2026 change in 742.6, and from when?',
      'Que change la modification du 23 juillet 2026 au 742.6, et quand ?',
    ],
    [
      [
        'Unknown: the eCFR of 24 Sep 2026 only links to it',
        'Inconnu : l’eCFR du 24 sept. 2026 n’y fait qu’un renvoi',
      ],
      ['The text read until then stays in force', 'Le texte lu jusque-là reste en vigueur'],
    ],
    [
      'The text read stays, with the flag pending-amendment from 23 Jul 2026.',
      'Le texte lu reste, avec le signal pending-amendment dès le 23 juillet 2026.',
    ],
  ),
  question(
    'headquarters-review-2023',
    '742.6(b)(10)(ii), 744.23(d) of 88 FR 73458',
    [
      'How was an application for a Chinese-headquartered party outside the D groups reviewed until 3 Apr 2024?',
      'Comment était examinée, jusqu’au 3 avril 2024, une demande pour une partie chinoise hors des groupes D ?',
    ],
    [
      [
        '744.23(d): case-by-case, since denial named destinations only',
        '744.23(d) : au cas par cas, le refus ne visant que des destinations',
      ],
      [
        '742.6(b)(10)(ii) by its words: denial for entities headquartered in Macau or D:5',
        '742.6(b)(10)(ii) à la lettre : refus pour les entités de Macao ou D:5',
      ],
    ],
    [
      'Denial: both stand in print and the stricter governs.',
      'Refus : les deux sont imprimés et la plus stricte prévaut.',
    ],
  ),
  question(
    'hbm-headquarters-review',
    '744.23(d)(1), (3)(i)',
    [
      'HBM and .b items for Macau or D:5 parties elsewhere, since 4 Apr 2024',
      'HBM et articles .b pour des parties de Macao ou D:5 ailleurs, depuis le 4 avril 2024',
    ],
    [
      [
        'Case-by-case: (d)(3)(i) says "3A090" whole and only excludes data-center items at .a level; (d)(1) yields',
        'Au cas par cas : (d)(3)(i) vise 3A090 entier, sauf les articles .a pour centres de données ; (d)(1) cède',
      ],
      [
        'Denial: 742.6(b)(10)(ii) or (iv) names such entities',
        'Refus : 742.6(b)(10)(ii) ou (iv) nomme ces entités',
      ],
    ],
    ['Case-by-case, by the words of 744.23(d).', 'Au cas par cas, à la lettre du 744.23(d).'],
  ),
  question(
    'uae-approved-a',
    '742.6(a)(6)(iii)(A), supp. 8 to part 740',
    [
      'Do approved UAE entities need a license for .a items?',
      'Les entités émiriennes approuvées ont-elles besoin d’une licence pour des articles .a ?',
    ],
    [
      [
        'No: supplement no. 8 approves them for advanced computing items',
        'Non : le supplément 8 les approuve pour le calcul avancé',
      ],
      [
        'Yes, in print: (iii)(A), unlike (iii)(B), has no such sentence',
        'Oui, à la lettre : (iii)(A), contrairement à (iii)(B), ne le dit pas',
      ],
    ],
    [
      'No under `enforced`; the reading `text` shows the license that is printed.',
      'Non sous « enforced » ; la lecture « text » montre la licence imprimée.',
    ],
  ),
  question(
    'b-items-outside-d5',
    '742.6(b)(10), (b)(1)(i)(B)',
    [
      'Which policy governs .b items to D:1 and D:4 places since 15 Jan 2026?',
      'Quelle politique régit les articles .b vers D:1 et D:4 depuis le 15 janvier 2026 ?',
    ],
    [
      ['The general line (b)(1)(i)(B): case-by-case', 'La ligne générale (b)(1)(i)(B) : au cas par cas'],
      [
        'Approval, as printed in (b)(10)(iv) until then',
        'Approbation, comme imprimé au (b)(10)(iv) jusque-là',
      ],
    ],
    ['Case-by-case (our inference).', 'Au cas par cas (notre déduction).'],
  ),
  question(
    'preamble-sold-in-us',
    '91 FR 1684; supp. 2 to part 748, (dd)',
    [
      'Must the chip have been on sale in the United States on 15 Jan 2026?',
      'La puce devait-elle être en vente aux États-Unis le 15 janvier 2026 ?',
    ],
    [
      ['The preamble says so', 'Le préambule le dit'],
      [
        'The operative text does not: it counts units shipped to U.S. customers and caps TPP at 50 percent',
        'Le dispositif non : il compte les unités livrées aux clients américains et plafonne la TPP à 50 %',
      ],
    ],
    [
      'The operative text; a stated "no" on U.S. supply leads to denial.',
      'Le dispositif ; un « non » sur l’offre américaine mène au refus.',
    ],
  ),
  question(
    'transistor-count-gap',
    'supp. 1 to part 774, 3A090 note 1',
    [
      'Which no-HBM transistor count holds in 2025, 2026 and 2028?',
      'Quel compte de transistors sans HBM vaut en 2025, 2026 et 2028 ?',
    ],
    [
      [
        'Only the 30 billion line, since 35 and 40 are printed for 2027 and for 2029 on',
        'Seulement 30 milliards, 35 et 40 n’étant imprimés que pour 2027 et dès 2029',
      ],
      ['An interpolated number', 'Un nombre interpolé'],
    ],
    ['Only what is printed.', 'Seulement ce qui est imprimé.'],
  ),
  question(
    '4a090b-reserved',
    'supp. 1 to part 774, 4A090',
    [
      'What was a board with 3A090.b circuits between 17 Nov 2023 and 3 Apr 2024?',
      'Qu’était une carte à circuits 3A090.b entre le 17 novembre 2023 et le 3 avril 2024 ?',
    ],
    [
      [
        'A 4A090 item open to NAC (BIS FAQ of 29 Dec 2023, as reported)',
        'Un article 4A090 ouvert à NAC (FAQ du BIS du 29 déc. 2023, rapportée)',
      ],
      ['No 4A090 item, .b being reserved in print', 'Pas un article 4A090, le .b étant réservé'],
    ],
    ['The FAQ.', 'La FAQ.'],
  ),
  question(
    'first-day-of-3a090',
    '87 FR 62186',
    ['Did 3A090 bind from 7 or from 21 Oct 2022?', '3A090 liait-il dès le 7 ou le 21 octobre 2022 ?'],
    [
      [
        '7 Oct, with 742.6 and the list (our primary reading of DATES)',
        'Le 7 octobre, avec 742.6 et la liste',
      ],
      [
        '21 Oct, as several firms report for 3A090 and 4A090',
        'Le 21 octobre, selon plusieurs cabinets pour 3A090 et 4A090',
      ],
    ],
    ['7 Oct, flagged until the 20th.', 'Le 7 octobre, signalé jusqu’au 20.'],
  ),
  question(
    'macau-savings-last-day',
    '88 FR 2821',
    [
      'Could goods under way to Macau still leave on 16 Feb 2023?',
      'Les biens en route vers Macao pouvaient-ils encore partir le 16 février 2023 ?',
    ],
    [
      ['Yes, until midnight of that day', 'Oui, jusqu’à minuit ce jour-là'],
      ['No: "before" 16 Feb', 'Non : « avant » le 16 février'],
    ],
    [
      'Yes, flagged. Savings clauses of the other rules were not read; no shipment is freed by them here.',
      'Oui, signalé. Les clauses transitoires des autres règles n’ont pas été lues ; aucune n’est appliquée ici.',
    ],
  ),
  question(
    'nac-and-744.23',
    '740.8(b)(1), 744.23(c) of 88 FR 73458',
    [
      'Could NAC overcome 744.23(a)(3) before 4 Apr 2024?',
      'NAC pouvait-elle écarter 744.23(a)(3) avant le 4 avril 2024 ?',
    ],
    [
      ['740.8(b)(1): yes', '740.8(b)(1) : oui'],
      ['744.23(c): no exception could', '744.23(c) : aucune exception'],
    ],
    [
      'Yes, as 740.8 says; the text of April 2024 settled it so.',
      'Oui, comme le dit 740.8 ; le texte d’avril 2024 l’a réglé ainsi.',
    ],
  ),
  question(
    'lpp-d1-d4',
    '740.29(c), 740.2(a)(9)(ii)',
    ['Is LPP open to D:1 and D:4 places?', 'LPP est-elle ouverte aux lieux D:1 et D:4 ?'],
    [
      [
        '740.29(c) bars only Macau, D:5 and parties headquartered there',
        '740.29(c) n’écarte que Macao, D:5 et les parties qui y ont leur siège',
      ],
      [
        '740.2(a)(9)(ii) does not list LPP, so it is barred there',
        '740.2(a)(9)(ii) ne cite pas LPP, donc fermée',
      ],
    ],
    ['Barred.', 'Fermée.'],
  ),
  question(
    'fdp-worldwide',
    '734.9(h)(2)',
    [
      'From which day does the advanced computing FDP rule reach the whole world?',
      'De quel jour la règle FDP de calcul avancé vaut-elle partout ?',
    ],
    [
      ['With the Diffusion Rule (January 2025 text)', 'Avec la règle de diffusion (texte de janvier 2025)'],
      ['The non-enforcement may or may not reach it', 'La non-application l’atteint ou non'],
    ],
    ['With the Diffusion Rule, and with its posture.', 'Avec la règle de diffusion, et sa posture.'],
  ),
  question(
    'technology-table',
    'supp. 1 to part 774, 3E001; 742.6(a)(6)',
    [
      'Where does technology for 3A090 need a license since 2025?',
      'Où la technologie 3A090 exige-t-elle une licence depuis 2025 ?',
    ],
    [
      [
        'D:1, D:4, D:5 as the 3E001 table still prints',
        'D:1, D:4, D:5 comme l’imprime encore le tableau 3E001',
      ],
      ['Worldwide, as the goods', 'Partout, comme les biens'],
    ],
    ['The table.', 'Le tableau.'],
  ),
  question(
    'app-of-4a994',
    'supp. 2 to part 744',
    ['Does 744.21 reach a 4A994.l server?', '744.21 vise-t-il un serveur 4A994.l ?'],
    [
      [
        'Only if its Adjusted Peak Performance exceeds 0.5 weighted teraflops',
        'Seulement si son APP dépasse 0,5 WT',
      ],
      ['Yes, as an accelerator server will exceed it', 'Oui, un serveur d’accélérateurs le dépasse'],
    ],
    ['Yes; no fact carries APP yet.', 'Oui ; aucun fait ne porte encore l’APP.'],
  ),
  question(
    'syria-review',
    '746.9(c)',
    ['Which policy since 2 Sep 2025?', 'Quelle politique depuis le 2 septembre 2025 ?'],
    [
      [
        'Approval for commercial uses that serve the Syrian people',
        'Approbation pour les usages commerciaux servant le peuple syrien',
      ],
      [
        'Case-by-case for the rest; part 742 policies still apply',
        'Au cas par cas pour le reste ; les politiques de la partie 742 s’appliquent',
      ],
    ],
    [
      'Case-by-case, beside 742.6(b)(10) where it applies.',
      'Au cas par cas, avec 742.6(b)(10) s’il s’applique.',
    ],
  ),
  question(
    'bill-interconnect',
    'S.3374',
    [
      'Does the bill count the host link into interconnect bandwidth?',
      'La proposition compte-t-elle le lien hôte dans l’interconnexion ?',
    ],
    [
      [
        'Undefined in the bill; with the host link an H20 sums to 5,028 GB/s and is caught',
        'Non défini ; avec le lien hôte un H20 atteint 5 028 Go/s et est visé',
      ],
      [
        'Without it an H20 sums to 4,900 GB/s and is not',
        'Sans lui un H20 atteint 4 900 Go/s et ne l’est pas',
      ],
    ],
    [
      'With the host link (item.ioBandwidth); give item.ioBandwidth without it for the other reading.',
      'Avec le lien hôte (item.ioBandwidth) ; donner item.ioBandwidth sans lui pour l’autre lecture.',
    ],
  ),
];
