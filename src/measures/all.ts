import { betweenness } from "./betweenness.ts";
import { betweennessNormalised } from "./betweenness-normalised.ts";
import { componentSizes } from "./component-sizes.ts";
import { coreness } from "./coreness.ts";
import { degree } from "./degree.ts";
import { degreeAssortativity } from "./degree-assortativity.ts";
import { degreeGini } from "./degree-gini.ts";
import { density } from "./density.ts";
import { diameter } from "./diameter.ts";
import { flipShare } from "./flip-share.ts";
import { harmonicCloseness } from "./harmonic-closeness.ts";
import { harmonicClosenessNormalised } from "./harmonic-closeness-normalised.ts";
import { interlock } from "./interlock.ts";
import { interlockLink } from "./interlock-link.ts";
import { interlockNull } from "./interlock-null.ts";
import { interlockShare } from "./interlock-share.ts";
import { leidenCommunities } from "./leiden-communities.ts";
import { louvainCommunities } from "./louvain-communities.ts";
import { meanDistance } from "./mean-distance.ts";
import { meanLocalClustering } from "./mean-local-clustering.ts";
import type { Measure } from "./measure.ts";
import { modularity } from "./modularity.ts";
import { networkOverlap } from "./network-overlap.ts";
import { pageRank } from "./page-rank.ts";
import { partnerCountries } from "./partner-countries.ts";
import { partnerDistance } from "./partner-distance.ts";
import { partnerRegions } from "./partner-regions.ts";
import { peopleInPartnerCities } from "./people-in-partner-cities.ts";
import { removalInterval } from "./removal-interval.ts";
import { shortestPath } from "./shortest-path.ts";
import { sizeResidual } from "./size-residual.ts";
import { standing } from "./standing.ts";
import { transitivity } from "./transitivity.ts";

/** Every measure: of a graph, of a city, of a pair, of networks, and of how firm a figure is. */
export const MEASURES: readonly Measure[] = [
  density,
  componentSizes,
  modularity,
  leidenCommunities,
  louvainCommunities,
  transitivity,
  meanLocalClustering,
  degreeAssortativity,
  degreeGini,
  meanDistance,
  diameter,
  degree,
  harmonicCloseness,
  harmonicClosenessNormalised,
  betweenness,
  betweennessNormalised,
  pageRank,
  coreness,
  partnerCountries,
  partnerRegions,
  partnerDistance,
  peopleInPartnerCities,
  interlock,
  interlockShare,
  interlockNull,
  interlockLink,
  shortestPath,
  networkOverlap,
  standing,
  sizeResidual,
  removalInterval,
  flipShare,
];
