import { adamicAdar } from "./adamic-adar.ts";
import { againstChance } from "./against-chance.ts";
import { backbone } from "./backbone.ts";
import { betweenness } from "./betweenness.ts";
import { betweennessNormalised } from "./betweenness-normalised.ts";
import { betweennessSampled } from "./betweenness-sampled.ts";
import { cityReciprocity } from "./city-reciprocity.ts";
import { coMembershipNull } from "./co-membership-null.ts";
import { commonPartners } from "./common-partners.ts";
import { complexityIndex } from "./complexity-index.ts";
import { componentSizes } from "./component-sizes.ts";
import { constraint } from "./constraint.ts";
import { coreSizes } from "./core-sizes.ts";
import { coreness } from "./coreness.ts";
import { degree } from "./degree.ts";
import { degreeAssortativity } from "./degree-assortativity.ts";
import { degreeDistribution } from "./degree-distribution.ts";
import { degreeGini } from "./degree-gini.ts";
import { density } from "./density.ts";
import { diameter } from "./diameter.ts";
import { diameterBounds } from "./diameter-bounds.ts";
import { eiIndex } from "./ei-index.ts";
import { eigenvector } from "./eigenvector.ts";
import { fitness } from "./fitness.ts";
import { flipShare } from "./flip-share.ts";
import { harmonicCloseness } from "./harmonic-closeness.ts";
import { harmonicClosenessNormalised } from "./harmonic-closeness-normalised.ts";
import { harmonicClosenessSampled } from "./harmonic-closeness-sampled.ts";
import { interlock } from "./interlock.ts";
import { interlockLink } from "./interlock-link.ts";
import { interlockNull } from "./interlock-null.ts";
import { interlockShare } from "./interlock-share.ts";
import { jackknife } from "./jackknife.ts";
import { leidenCommunities } from "./leiden-communities.ts";
import { localClustering } from "./local-clustering.ts";
import { louvainCommunities } from "./louvain-communities.ts";
import { marginalReach } from "./marginal-reach.ts";
import { meanDistance } from "./mean-distance.ts";
import { meanDistanceSampled } from "./mean-distance-sampled.ts";
import { meanLocalClustering } from "./mean-local-clustering.ts";
import type { Measure } from "./measure.ts";
import { modularity } from "./modularity.ts";
import { networkOverlap } from "./network-overlap.ts";
import { networkOverlaps } from "./network-overlaps.ts";
import { nicheOverlap } from "./niche-overlap.ts";
import { nicheOverlapSymmetric } from "./niche-overlap-symmetric.ts";
import { orderUnderRemoval } from "./order-under-removal.ts";
import { overlapCoefficient } from "./overlap-coefficient.ts";
import { pageRank } from "./page-rank.ts";
import { participation } from "./participation.ts";
import { partnerCountries } from "./partner-countries.ts";
import { partnerDistance } from "./partner-distance.ts";
import { partnerJaccard } from "./partner-jaccard.ts";
import { partnerRegions } from "./partner-regions.ts";
import { peopleInPartnerCities } from "./people-in-partner-cities.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { preferentialAttachment } from "./preferential-attachment.ts";
import { reciprocity } from "./reciprocity.ts";
import { reflections } from "./reflections.ts";
import { removalInterval } from "./removal-interval.ts";
import { residualInterval } from "./residual-interval.ts";
import { shortestPath } from "./shortest-path.ts";
import { sizeResidual } from "./size-residual.ts";
import { smallWorldIndex } from "./small-world-index.ts";
import { smallWorldSigma } from "./small-world-sigma.ts";
import { sourceRemoval } from "./source-removal.ts";
import { standing } from "./standing.ts";
import { strength } from "./strength.ts";
import { themeEntropy } from "./theme-entropy.ts";
import { transitivity } from "./transitivity.ts";
import { triangleCount } from "./triangle-count.ts";
import { wedgeCount } from "./wedge-count.ts";
import { weightOfEvidence } from "./weight-of-evidence.ts";

/** Every measure: of a graph, of a city, of a pair, of networks, and of how firm a figure is. */
export const MEASURES: readonly Measure[] = [
  density,
  componentSizes,
  degreeDistribution,
  coreSizes,
  triangleCount,
  wedgeCount,
  modularity,
  eiIndex,
  reciprocity,
  leidenCommunities,
  louvainCommunities,
  transitivity,
  meanLocalClustering,
  degreeAssortativity,
  degreeGini,
  smallWorldSigma,
  smallWorldIndex,
  meanDistance,
  meanDistanceSampled,
  diameter,
  diameterBounds,
  againstChance,
  degree,
  strength,
  harmonicCloseness,
  harmonicClosenessNormalised,
  harmonicClosenessSampled,
  betweenness,
  betweennessNormalised,
  betweennessSampled,
  pageRank,
  eigenvector,
  coreness,
  constraint,
  participation,
  localClustering,
  cityReciprocity,
  partnerCountries,
  partnerRegions,
  partnerDistance,
  peopleInPartnerCities,
  interlock,
  interlockShare,
  interlockNull,
  interlockLink,
  backbone,
  coMembershipNull,
  nicheOverlap,
  nicheOverlapSymmetric,
  shortestPath,
  commonPartners,
  adamicAdar,
  partnerJaccard,
  preferentialAttachment,
  networkOverlap,
  overlapCoefficient,
  networkOverlaps,
  marginalReach,
  weightOfEvidence,
  themeEntropy,
  fitness,
  complexityIndex,
  reflections,
  standing,
  percentileInterval,
  sizeResidual,
  residualInterval,
  removalInterval,
  jackknife,
  sourceRemoval,
  orderUnderRemoval,
  flipShare,
];
