import { type Label, type Language, label } from '@licet/engine';

type Details = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const inWords = (value: unknown, language: Language): string =>
  typeof value === 'object' && value !== null && language in value
    ? String((value as Label)[language])
    : text(value);

const sentences = (said: unknown, language: Language): string =>
  (said as readonly { readonly text: Label }[]).map((one) => one.text[language]).join(' ');

/** `what: expected X, got 'Y'. Way out.` Expectation and way out are labels. */
const asExpected = (d: Details): Label =>
  label(
    `${text(d.what)}: expected ${inWords(d.expected, 'en')}, got '${text(d.given)}'. ${inWords(d.wayOut, 'en')}`,
    `${text(d.what)} : ${inWords(d.expected, 'fr')} attendu, reçu « ${text(d.given)} ». ${inWords(d.wayOut, 'fr')}`,
  );

/** A message for each code: what was given, what was expected, the way out. */
const MESSAGES = {
  'already-answered': (d: Details) =>
    label(
      `The notice ${text(d.notice)} has its answer already.`,
      `L'avis ${text(d.notice)} a déjà sa réponse.`,
    ),
  'already-counted': (d: Details) =>
    label(
      `Order line ${text(d.line)} is counted already (use ${text(d.use)}).`,
      `La ligne ${text(d.line)} est déjà comptée (usage ${text(d.use)}).`,
    ),
  'already-reserved': (d: Details) =>
    label(
      `Order line ${text(d.line)} is ${text(d.state)} already (drawdown ${text(d.drawdown)}). Cancel or return that first.`,
      `La ligne ${text(d.line)} est déjà ${text(d.state)} (tirage ${text(d.drawdown)}). Annulez-le ou rendez-le d'abord.`,
    ),
  'amount-too-large': (d: Details) =>
    label(
      `${text(d.what)}: the sum is too large to be counted exactly.`,
      `${text(d.what)} : somme trop grande pour un compte exact.`,
    ),
  'backup-damaged': (d: Details) =>
    label(
      `${text(d.file)}: this backup cannot be restored (${text(d.because)}). Nothing was changed. Take another backup.`,
      `${text(d.file)} : sauvegarde impossible à restaurer (${text(d.because)}). Rien n'a changé. Prenez-en une autre.`,
    ),
  'backup-unwritable': (d: Details) =>
    label(
      `${text(d.file)}: the backup cannot be written (${text(d.because)}). Make room, check the permissions, or name another file.`,
      `${text(d.file)} : la sauvegarde ne peut être écrite (${text(d.because)}). Faites de la place, vérifiez les droits, ou nommez un autre fichier.`,
    ),
  'bad-choice': (d: Details) =>
    label(
      `${text(d.what)}: expected ${text(d.expected)}, got '${text(d.given)}'.`,
      `${text(d.what)} : ${text(d.expected)} attendu, reçu « ${text(d.given)} ».`,
    ),
  'bad-email': (d: Details) =>
    label(
      `email: expected an address such as name@example.org, got '${text(d.given)}'.`,
      `email : adresse attendue, p. ex. nom@exemple.org, reçu « ${text(d.given)} ».`,
    ),
  'bad-field': asExpected,
  'bad-file': (d: Details) => label(text(d.because), text(d.because)),
  'bad-hash': () =>
    label(
      'The stored password cannot be read. Set a new one.',
      'Le mot de passe enregistré est illisible. Changez-le.',
    ),
  'bad-license-line': (d: Details) =>
    label(
      `License line ${text(d.line)}, ${text(d.what)}: expected ${text(d.expected)}, got '${text(d.given)}'.`,
      `Ligne de licence ${text(d.line)}, ${text(d.what)} : ${text(d.expected)} attendu, reçu « ${text(d.given)} ».`,
    ),
  'bad-password': (d: Details) =>
    label(
      `password: expected ${text(d.expected)}, got ${text(d.given)} characters.`,
      `mot de passe : ${text(d.expected)} attendus, reçu ${text(d.given)} caractères.`,
    ),
  'bad-role': (d: Details) =>
    label(
      `role: expected one of ${text(d.expected)}, got '${text(d.given)}'.`,
      `rôle : un de ${text(d.expected)} attendu, reçu « ${text(d.given)} ».`,
    ),
  'bad-text': (d: Details) =>
    label(
      `${text(d.what)}: expected ${text(d.expected)} characters, got ${text(d.given)}.`,
      `${text(d.what)} : ${text(d.expected)} caractères attendus, reçu ${text(d.given)}.`,
    ),
  'bad-url': (d: Details) =>
    label(
      `LICET_DATABASE_URL: expected sqlite:PATH or postgres://USER@HOST/NAME, got '${text(d.given)}'.`,
      `LICET_DATABASE_URL : sqlite:CHEMIN ou postgres://UTILISATEUR@HÔTE/NOM attendu, reçu « ${text(d.given)} ».`,
    ),
  'change-over': () =>
    label(
      `A query came after its change had ended. This is a bug of Licet: a query was not awaited.`,
      `Une requête est venue après la fin de son changement. C'est un défaut de Licet : une requête n'a pas été attendue.`,
    ),
  'bundle-damaged': (d: Details) =>
    label(
      `${text(d.file)}: cannot be read as a bundle (${text(d.because)}). Get it again from whoever exported it.`,
      `${text(d.file)} : illisible comme dossier (${text(d.because)}). Demandez-le à nouveau à qui l'a exporté.`,
    ),
  'bundle-too-large': (d: Details) =>
    label(
      `The bundle would hold ${text(d.given)} bytes of ${text(d.what)}; at most ${text(d.most)}.`,
      `Le dossier contiendrait ${text(d.given)} octets de ${text(d.what)} ; au plus ${text(d.most)}.`,
    ),
  'bundle-unwritable': (d: Details) =>
    label(
      `${text(d.file)}: cannot be written (${text(d.because)}). Name a new file in a folder that you may write.`,
      `${text(d.file)} : écriture impossible (${text(d.because)}). Nommez un fichier nouveau dans un dossier accessible.`,
    ),
  'changed-meanwhile': (d: Details) =>
    label(
      `${text(d.what)} was changed by somebody else meanwhile. Read it again and repeat the change.`,
      `${text(d.what)} : modifié entre-temps par quelqu'un d'autre. Relisez, puis refaites le changement.`,
    ),
  'condition-overdue': (d: Details) =>
    label(
      `License ${text(d.number)}: its condition "${text(d.title)}" was due on ${text(d.due)} and is still open, so nothing ships under the license on ${text(d.on)}. Finish task ${text(d.task)} with the document that shows it.`,
      `Licence ${text(d.number)} : sa condition « ${text(d.title)} » était due le ${text(d.due)} et reste ouverte ; rien ne part donc sous cette licence le ${text(d.on)}. Terminez la tâche ${text(d.task)} avec le document qui l'atteste.`,
    ),
  'database-newer': (d: Details) =>
    label(
      `The database was made by a newer Licet (migration ${text(d.given)}; known here: ${text(d.expected)}). Update Licet.`,
      `La base vient d'un Licet plus récent (migration ${text(d.given)} ; connues ici : ${text(d.expected)}). Mettez Licet à jour.`,
    ),
  'day-to-come': (d: Details) =>
    label(
      `${text(d.what)}: ${text(d.given)} is still to come (today is ${text(d.today)}).`,
      `${text(d.what)} : ${text(d.given)} est à venir (nous sommes le ${text(d.today)}).`,
    ),
  'days-out-of-order': (d: Details) =>
    label(
      `${text(d.second)} (${text(d.after)}) cannot be before ${text(d.first)} (${text(d.before)}).`,
      `${text(d.second)} (${text(d.after)}) ne peut précéder ${text(d.first)} (${text(d.before)}).`,
    ),
  'destination-closed': (d: Details) =>
    label(
      `Order line ${text(d.line)} may not be imported at its destination. Change its destination gate first.`,
      `La ligne ${text(d.line)} ne peut être importée à destination. Changez d'abord son statut.`,
    ),
  'disabled-user': (d: Details) =>
    label(`The account ${text(d.given)} is disabled.`, `Le compte ${text(d.given)} est désactivé.`),
  'differs-from-record': asExpected,
  'document-damaged': (d: Details) =>
    label(
      `The file of document ${text(d.document)} is damaged (${text(d.because)}). Restore the folder desk/documents from a backup, or add the document again.`,
      `Le fichier du document ${text(d.document)} est endommagé (${text(d.because)}). Restaurez le dossier desk/documents, ou ajoutez le document à nouveau.`,
    ),
  'document-size': (d: Details) =>
    label(
      `document: expected 1 to ${text(d.most)} bytes, got ${text(d.given)}.`,
      `document : 1 à ${text(d.most)} octets attendus, reçu ${text(d.given)}.`,
    ),
  'document-unwritable': (d: Details) =>
    label(
      `The folder of documents cannot be written (${text(d.because)}). Nothing was kept. Make room on the disk of LICET_HOME, or check the permissions.`,
      `Le dossier des documents ne s'écrit pas (${text(d.because)}). Rien n'a été gardé. Faites de la place sur le disque de LICET_HOME, ou vérifiez les droits.`,
    ),
  'drawdown-state': (d: Details) =>
    label(
      `Drawdown ${text(d.drawdown)} is ${text(d.state)}; only one that is ${text(d.expected)} can become ${text(d.to)}.`,
      `Le tirage ${text(d.drawdown)} est « ${text(d.state)} » ; « ${text(d.expected)} » attendu pour « ${text(d.to)} ».`,
    ),
  'email-taken': (d: Details) =>
    label(
      `There is an account for ${text(d.given)} already.`,
      `Il existe déjà un compte pour ${text(d.given)}.`,
    ),
  'file-exists': (d: Details) =>
    label(
      `${text(d.file)}: there is such a file already, and a backup replaces none. Name another one.`,
      `${text(d.file)} : ce fichier existe déjà, et une sauvegarde n'en remplace aucun. Nommez-en un autre.`,
    ),
  'import-broke-off': () =>
    label(
      'The import broke off. What was in stays in; give the file again, which changes nothing of that.',
      "L'import s'est interrompu. Ce qui était entré le reste ; redonnez le fichier, cela n'y change rien.",
    ),
  'import-refused': (d: Details) =>
    label(
      `${text(d.name)}: ${text(d.refused)} rows are refused, so nothing was changed. Correct them, or import without 'all or nothing' to have the others.`,
      `${text(d.name)} : ${text(d.refused)} lignes refusées, donc rien n'a changé. Corrigez-les, ou importez sans « tout ou rien » pour avoir les autres.`,
    ),
  'import-state': (d: Details) =>
    label(
      `The import is ${text(d.state)}; ${text(d.expected)}.`,
      `L'import est « ${text(d.state)} » ; ${text(d.expected)}.`,
    ),
  'last-administrator': (d: Details) =>
    label(
      `${text(d.given)} is the last administrator. Name another one first.`,
      `${text(d.given)} est le dernier administrateur. Nommez-en un autre d'abord.`,
    ),
  'license-consignee': (d: Details) =>
    label(
      `License ${text(d.number)} is for the consignee ${text(d.allowed)}; the line goes to ${text(d.wanted)}. Choose another license.`,
      `La licence ${text(d.number)} vise le destinataire ${text(d.allowed)} ; la ligne va à ${text(d.wanted)}. Choisissez-en une autre.`,
    ),
  'license-currency': (d: Details) =>
    label(
      `License ${text(d.number)} counts in ${text(d.allowed)}; the line is in ${text(d.wanted)}. Choose another license.`,
      `La licence ${text(d.number)} compte en ${text(d.allowed)} ; la ligne est en ${text(d.wanted)}. Choisissez-en une autre.`,
    ),
  'license-destination': (d: Details) =>
    label(
      `License ${text(d.number)} is for ${text(d.allowed)}; the line goes to ${text(d.wanted)}. Choose another license.`,
      `La licence ${text(d.number)} vise ${text(d.allowed)} ; la ligne va à ${text(d.wanted)}. Choisissez-en une autre.`,
    ),
  'license-eccn': (d: Details) =>
    label(
      `License ${text(d.number)} covers ${text(d.allowed)}; the item is ${text(d.wanted)}. Classify the item or choose another license.`,
      `La licence ${text(d.number)} couvre ${text(d.allowed)} ; l'article est ${text(d.wanted)}. Classez l'article ou choisissez une autre licence.`,
    ),
  'license-end-user': (d: Details) =>
    label(
      `License ${text(d.number)} is for the end user ${text(d.allowed)}; the line is for ${text(d.wanted)}. Choose another license.`,
      `La licence ${text(d.number)} vise l'utilisateur final ${text(d.allowed)} ; la ligne est pour ${text(d.wanted)}. Choisissez-en une autre.`,
    ),
  'license-exceeded': (d: Details) =>
    label(
      `License ${text(d.number)}, ${text(d.measure)}: ${text(d.wanted)} wanted, ${text(d.allowed)} left.`,
      `Licence ${text(d.number)}, ${text(d.measure)} : ${text(d.wanted)} demandés, ${text(d.allowed)} restants.`,
    ),
  'license-expired': (d: Details) =>
    label(
      `License ${text(d.number)} was good until ${text(d.allowed)}; asked for ${text(d.wanted)}. Apply for a new license.`,
      `La licence ${text(d.number)} valait jusqu'au ${text(d.allowed)} ; demandé pour le ${text(d.wanted)}. Demandez-en une nouvelle.`,
    ),
  'license-expiry-unknown': (d: Details) =>
    label(
      `The last day of license ${text(d.number)} is unknown. Enter it first.`,
      `Le dernier jour de la licence ${text(d.number)} est inconnu. Saisissez-le d'abord.`,
    ),
  'license-item': (d: Details) =>
    label(
      `License ${text(d.number)} is for the item ${text(d.allowed)}; the line has ${text(d.wanted)}. Choose another license.`,
      `La licence ${text(d.number)} vise l'article ${text(d.allowed)} ; la ligne a ${text(d.wanted)}. Choisissez-en une autre.`,
    ),
  'license-not-granted': (d: Details) =>
    label(
      `License ${text(d.number)} is ${text(d.allowed)}; only a granted license can be used.`,
      `La licence ${text(d.number)} est « ${text(d.allowed)} » ; seule une licence accordée sert.`,
    ),
  'license-not-yet': (d: Details) =>
    label(
      `License ${text(d.number)} is good from ${text(d.allowed)}; asked for ${text(d.wanted)}.`,
      `La licence ${text(d.number)} vaut à partir du ${text(d.allowed)} ; demandé pour le ${text(d.wanted)}.`,
    ),
  'license-tpp-unknown': (d: Details) =>
    label(
      `License ${text(d.number)} counts TPP (${text(d.allowed)} left), and that of the item is unknown. Give the item its TPP.`,
      `La licence ${text(d.number)} compte le TPP (${text(d.allowed)} restants), or celui de l'article est inconnu. Donnez-le.`,
    ),
  'license-transition': (d: Details) =>
    label(
      `License ${text(d.number)} is ${text(d.from)} and cannot become ${text(d.to)}. Possible: ${text(d.expected)}.`,
      `La licence ${text(d.number)} est « ${text(d.from)} » et ne peut devenir « ${text(d.to)} ». Possible : ${text(d.expected)}.`,
    ),
  'line-closed': (d: Details) =>
    label(
      `Order line ${text(d.line)} is ${text(d.status)}.`,
      `La ligne ${text(d.line)} est « ${text(d.status)} ».`,
    ),
  'line-fixed': asExpected,
  'line-not-free': (d: Details) =>
    label(
      `Order line ${text(d.line)} is ${text(d.status)}: only a free or released line can ship.`,
      `La ligne ${text(d.line)} est « ${text(d.status)} » : seule une ligne libre ou libérée peut partir.`,
    ),
  'line-not-held': (d: Details) =>
    label(
      `Order line ${text(d.line)} is ${text(d.status)}: only a held line is released.`,
      `La ligne ${text(d.line)} est « ${text(d.status)} » : seule une ligne bloquée peut être libérée.`,
    ),
  'line-not-released': (d: Details) =>
    label(
      `Order line ${text(d.line)} is ${text(d.status)}: there is no release to withdraw.`,
      `La ligne ${text(d.line)} est « ${text(d.status)} » : aucune libération à retirer.`,
    ),
  'line-settled': (d: Details) =>
    label(
      `Order line ${text(d.id)} is ${text(d.status)} and is not determined anew. Use a lookback.`,
      `La ligne ${text(d.id)} est « ${text(d.status)} » et n'est plus déterminée. Utilisez un réexamen.`,
    ),
  'lpp-exceeded': (d: Details) =>
    label(
      `LPP ${text(d.year)}, ${text(d.consignee)}: ${text(d.wanted)} wanted, ${text(d.left)} left of ${text(d.limit)} (thousandths of TPP).`,
      `LPP ${text(d.year)}, ${text(d.consignee)} : ${text(d.wanted)} demandés, ${text(d.left)} restants sur ${text(d.limit)} (millièmes de TPP).`,
    ),
  'nested-change': () =>
    label(
      `A change cannot begin within another one. This is a bug of Licet: pass the change on instead.`,
      `Un changement ne peut commencer dans un autre. C'est un défaut de Licet : transmettez le changement.`,
    ),
  'may-not-ship': (d: Details) =>
    label(
      `Order line ${text(d.line)} may not ship on ${text(d.on)}. ${sentences(d.obstacles, 'en')}`,
      `La ligne ${text(d.line)} ne peut partir le ${text(d.on)}. ${sentences(d.obstacles, 'fr')}`,
    ),
  'no-column': (d: Details) =>
    label(
      `${text(d.what)}: no column for it. Expected one of ${text(d.expected)}; the file has ${text(d.given)}.`,
      `${text(d.what)} : aucune colonne. Une de ${text(d.expected)} attendue ; le fichier a ${text(d.given)}.`,
    ),
  'no-database': (d: Details) =>
    label(
      `There is no database at ${text(d.given)}. Check LICET_DATABASE_URL, or make one: licet migrate.`,
      `Il n'y a pas de base à ${text(d.given)}. Vérifiez LICET_DATABASE_URL, ou créez-en une : licet migrate.`,
    ),
  'no-evidence': (d: Details) =>
    label(
      `There is no document ${text(d.given)}. Add it first.`,
      `Il n'y a pas de document ${text(d.given)}. Ajoutez-le d'abord.`,
    ),
  'no-figure': (d: Details) =>
    label(
      `There is no figure ${text(d.id)} in the rules on ${text(d.on)}.`,
      `Pas de chiffre ${text(d.id)} dans les règles au ${text(d.on)}.`,
    ),
  'no-license-fits': (d: Details) =>
    label(
      `No license line fits order line ${text(d.line)}. Why not: ${text(d.candidates)}.`,
      `Aucune ligne de licence ne convient à la ligne ${text(d.line)}. Raisons : ${text(d.candidates)}.`,
    ),
  'no-reason': (d: Details) =>
    label(`${text(d.what)}: a reason is required.`, `${text(d.what)} : un motif est requis.`),
  'not-allowed': (d: Details) =>
    label(
      `${text(d.action)} is for ${text(d.expected)}; ${text(d.actor)} has ${text(d.has)}.`,
      `${text(d.action)} est réservé à ${text(d.expected)} ; ${text(d.actor)} a ${text(d.has)}.`,
    ),
  'not-current': (d: Details) =>
    label(
      `Determination ${text(d.given)} of order line ${text(d.line)} is not the current one (${text(d.current)}). Read that one first.`,
      `La détermination ${text(d.given)} de la ligne ${text(d.line)} n'est plus la dernière (${text(d.current)}). Lisez d'abord celle-ci.`,
    ),
  'not-found': (d: Details) =>
    label(`There is no ${text(d.what)} ${text(d.id)}.`, `Introuvable : ${text(d.what)} ${text(d.id)}.`),
  'number-taken': (d: Details) =>
    label(
      `There is a license or application ${text(d.number)} already.`,
      `Il existe déjà une licence ou demande ${text(d.number)}.`,
    ),
  'nul-in-text': () =>
    label(
      `A text is empty where it may not be, or holds a character that cannot be stored (NUL, half a surrogate pair). Take it out.`,
      `Un texte est vide à tort, ou contient un caractère impossible à enregistrer (NUL, demi-paire de substitution). Ôtez-le.`,
    ),
  'not-json': (d: Details) =>
    label(`JSON cannot hold ${text(d.given)}.`, `JSON ne peut contenir ${text(d.given)}.`),
  'not-releasable': (d: Details) =>
    label(
      d.outcome === 'prohibited'
        ? `Order line ${text(d.line)} is prohibited, and no release lifts that. Cancel it, or correct what it says and determine it again.`
        : `Order line ${text(d.line)} is ${text(d.outcome)}: nobody knows yet whether a license is required. Say what is missing and determine it again.`,
      d.outcome === 'prohibited'
        ? `La ligne ${text(d.line)} est interdite, et aucune libération n'y change rien. Annulez-la, ou corrigez-la et déterminez-la à nouveau.`
        : `La ligne ${text(d.line)} est indéterminée (${text(d.outcome)}) : nul ne sait encore si une licence est requise. Complétez-la et déterminez-la à nouveau.`,
    ),
  'number-too-large': (d: Details) =>
    label(
      `A number of the database is too large to be exact: ${text(d.given)}.`,
      `Nombre trop grand dans la base : ${text(d.given)}.`,
    ),
  overdrawn: (d: Details) =>
    label(
      `License line ${text(d.line)} has not enough left: ${text(d.wanted)} wanted, ${text(d.left)} left.`,
      `La ligne de licence ${text(d.line)} ne suffit pas : ${text(d.wanted)} demandés, ${text(d.left)} restants.`,
    ),
  'own-work': (d: Details) =>
    label(
      `Order line ${text(d.line)}: ${text(d.actor)} ${text(d.because)}, so somebody else has to release it.`,
      `Ligne ${text(d.line)} : ${text(d.actor)} y a travaillé (${text(d.because)}) ; quelqu'un d'autre doit la libérer.`,
    ),
  'refused-by-store': (d: Details) =>
    label(`The database refuses this: ${text(d.because)}.`, `La base refuse : ${text(d.because)}.`),
  'reservation-stale': (d: Details) =>
    label(
      `Drawdown ${text(d.drawdown)} reserved ${text(d.reserved)} (${text(d.measure)}), the line now needs ${text(d.now)}. Reserve anew.`,
      `Le tirage ${text(d.drawdown)} a réservé ${text(d.reserved)} (${text(d.measure)}), la ligne demande ${text(d.now)}. Réservez à nouveau.`,
    ),
  'said-otherwise': asExpected,
  'several-licenses-fit': (d: Details) =>
    label(
      `${text(d.count)} license lines fit order line ${text(d.line)}: name one of ${text(d.candidates)}.`,
      `${text(d.count)} lignes de licence conviennent à la ligne ${text(d.line)} : nommez-en une, de ${text(d.candidates)}.`,
    ),
  'store-busy': () =>
    label(
      'The database stayed busy with another program. Nothing was changed; try again.',
      "La base est restée occupée par un autre programme. Rien n'a changé ; réessayez.",
    ),
  'store-closed': () =>
    label(
      `The database is being closed. Nothing was changed; try again once Licet runs anew.`,
      `La base se ferme. Rien n'a changé ; réessayez quand Licet aura redémarré.`,
    ),
  'store-damaged': (d: Details) =>
    label(
      `The database and its log disagree: ${text(d.because)}. Restore a backup.`,
      `La base et son journal se contredisent : ${text(d.because)}. Restaurez une sauvegarde.`,
    ),
  'store-full': (d: Details) =>
    label(
      `The database cannot write (${text(d.because)}). Nothing was changed. Make room on its disk.`,
      `La base ne peut écrire (${text(d.because)}). Rien n'a changé. Faites de la place sur son disque.`,
    ),
  'store-in-doubt': (d: Details) =>
    label(
      `The connection to the database broke while it was saving (${text(d.because)}). It may have been saved or not: look before you try again.`,
      `La connexion à la base s'est rompue pendant l'enregistrement (${text(d.because)}). Il a pu se faire ou non : vérifiez avant de réessayer.`,
    ),
  'store-lost': (d: Details) =>
    label(
      `There is no connection to the database (${text(d.because)}). Nothing was changed; try again, and check that its server runs.`,
      `Pas de connexion à la base (${text(d.because)}). Rien n'a changé ; réessayez, et vérifiez que son serveur tourne.`,
    ),
  'store-not-empty': () =>
    label(
      `The database is not empty. Restore into another one, or give up what it holds: --replace.`,
      `La base n'est pas vide. Restaurez dans une autre, ou renoncez à son contenu : --replace.`,
    ),
  'store-unreachable': (d: Details) =>
    label(
      `The database ${text(d.given)} cannot be opened (${text(d.because)}). Check LICET_DATABASE_URL, the permissions, and that the server runs.`,
      `La base ${text(d.given)} ne s'ouvre pas (${text(d.because)}). Vérifiez LICET_DATABASE_URL, les droits, et que le serveur tourne.`,
    ),
  'task-not-open': (d: Details) =>
    label(
      `There is no open task ${text(d.task)} (${text(d.kind)}).`,
      `Pas de tâche ouverte ${text(d.task)} (${text(d.kind)}).`,
    ),
  'text-too-long': () =>
    label(
      'A name or an identifier is too long to be looked up: PostgreSQL takes about 2,700 bytes. Shorten it.',
      'Un nom ou un identifiant est trop long pour être recherché : PostgreSQL prend environ 2 700 octets. Raccourcissez-le.',
    ),
  'too-many': (d: Details) =>
    label(
      `${text(d.what)}: at most ${text(d.most)} at once, got ${text(d.given)}.`,
      `${text(d.what)} : au plus ${text(d.most)} à la fois, reçu ${text(d.given)}.`,
    ),
  'too-many-rows': (d: Details) =>
    label(
      `Line ${text(d.line)}: at most ${text(d.most)} rows. Split the file.`,
      `Ligne ${text(d.line)} : au plus ${text(d.most)} lignes. Divisez le fichier.`,
    ),
  'tpp-unknown': (d: Details) =>
    label(
      `The TPP of order line ${text(d.line)} is unknown, and the license counts it. Give the item its TPP.`,
      `Le TPP de la ligne ${text(d.line)} est inconnu, or la licence le compte. Donnez le TPP de l'article.`,
    ),
  'wrong-password': () => label('Email or password is wrong.', 'Adresse ou mot de passe incorrect.'),
} as const satisfies Record<string, (details: Details) => Label>;

export type DeskErrorCode = keyof typeof MESSAGES;

/** What the desk refuses. `code` is stable. */
export class DeskError extends Error {
  readonly code: DeskErrorCode;
  readonly details: Details;

  constructor(code: DeskErrorCode, details: Details = {}) {
    super(MESSAGES[code](details).en);
    this.name = 'DeskError';
    this.code = code;
    this.details = details;
  }

  in(language: Language): string {
    return MESSAGES[this.code](this.details)[language];
  }
}
