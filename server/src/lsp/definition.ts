import type { DefinitionParams, Location, LocationLink, ReferenceParams } from "vscode-languageserver";
import type { Relation } from "../contract";
import type { Client } from "./client";
import type { Analysed } from "./documents";
import { isEvidence, type Members, membersOf, type Place } from "./members";

/** From a rate, a total or a change to the numbers that it is of; from a number that is none of these to what is of it. */
export function definition(
  analysed: Analysed,
  client: Client,
  { position }: DefinitionParams,
): LocationLink[] | Location[] | null {
  const members = membersOf(analysed.report);
  const here = members.at(analysed.offset(position));
  if (!here) return null;
  const targets = [
    operandsOf(here, members, isEvidence),
    resultsOf(here, members, isEvidence),
    // A part and its total, where nothing is computed of either.
    resultsOf(here, members),
    operandsOf(here, members),
  ].find((places) => places.length > 0);
  if (!targets) return null;
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
  const own = context.includeDeclaration ? [here] : [];
  const found = inOrder([...own, ...operandsOf(here, members), ...resultsOf(here, members)]);
  return found.map((place) => location(place, analysed));
}

type Which = (relation: Relation) => boolean;
const ALL: Which = () => true;

const operandsOf = ({ asResult }: Place, members: Members, which = ALL): Place[] =>
  inOrder(
    asResult.filter(which).flatMap(({ operands }) => operands.flatMap((operand) => members.placeOf(operand) ?? [])),
  );

const resultsOf = ({ asOperand }: Place, members: Members, which = ALL): Place[] =>
  inOrder(asOperand.filter(which).flatMap(({ result }) => members.placeOf(result) ?? []));

const inOrder = (places: readonly Place[]): Place[] => [...new Set(places)].sort((a, b) => a.start - b.start);

const location = (place: Place, analysed: Analysed): Location => ({ uri: analysed.uri, range: analysed.range(place) });
