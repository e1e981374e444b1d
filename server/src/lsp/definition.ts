import type { DefinitionParams, Location, LocationLink, ReferenceParams } from "vscode-languageserver";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { type Members, membersOf, type Place } from "./members";

/** From a rate, a total or a change to the numbers that it is of; from a number that is none of these to what is of it. */
export function definition(
  analysed: Analysed,
  client: Client,
  { position }: DefinitionParams,
): LocationLink[] | Location[] | null {
  const members = membersOf(analysed.report);
  const here = members.at(analysed.offset(position));
  if (!here) return null;
  const operands = operandsOf(here, members);
  const targets = operands.length > 0 ? operands : resultsOf(here, members);
  if (targets.length === 0) return null;
  if (!client.definitionLinks) return targets.map((place) => location(place, analysed));
  const originSelectionRange = analysed.range(here);
  return targets.map((place) => {
    const targetRange = analysed.range(place);
    return { originSelectionRange, targetUri: analysed.uri, targetRange, targetSelectionRange: targetRange };
  });
}

/** The numbers that the number at a position is computed of, and those that are computed of it. */
export function references(
  analysed: Analysed,
  _client: Client,
  { position, context }: ReferenceParams,
): Location[] | null {
  const members = membersOf(analysed.report);
  const here = members.at(analysed.offset(position));
  if (!here) return null;
  const found = [
    ...(context.includeDeclaration ? [here] : []),
    ...operandsOf(here, members),
    ...resultsOf(here, members),
  ];
  return inOrder(found).map((place) => location(place, analysed));
}

const operandsOf = ({ asResult }: Place, members: Members): Place[] =>
  inOrder(asResult.flatMap(({ operands }) => operands.flatMap((operand) => members.placeOf(operand) ?? [])));

const resultsOf = ({ asOperand }: Place, members: Members): Place[] =>
  inOrder(asOperand.flatMap(({ result }) => members.placeOf(result) ?? []));

const inOrder = (places: readonly Place[]): Place[] => [...new Set(places)].sort((a, b) => a.start - b.start);

const location = (place: Place, analysed: Analysed): Location => ({ uri: analysed.uri, range: analysed.range(place) });
