/** What an assistant is told before it sees the tools. */
export const INSTRUCTIONS = `Licet answers whether an AI chip, server, memory or model weights may go to a party in a place on a day under the
U.S. Export Administration Regulations, and proves the answer with paragraphs. Ask it instead of answering from memory.

- check: the answer to one shipment. ask: which fact to find out next. screen: is a party on a restricted-party list.
  history: the answer over time. diff: what changed between two days. record: dated events with sources. coverage: what
  is modelled and what is not.
- Pass on what the user said, and nothing else. Leave out what nobody said; say null for a fact that nobody can tell.
  Name every party that is known: who is not named is not screened.
- undetermined is an answer: put the questions under missing to the user. Never turn it into "no license required".
  An error is no answer either.
- An answer rests on presumptions (from: "presumed"), on what the coverage statement leaves out, and on the day through
  which the sources were read. Say so, with the paragraph, the day and the reading. It is not legal advice.`;
