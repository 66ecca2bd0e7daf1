"""Times measures of igraph or networkx on one edge list, as bench/graph.ts asks for them, a line each.

Started as: python3 bench/graph-peers.py igraph|networkx EDGES CITIES. A line on standard input, the measure, a tab
and a seed, is answered with one of JSON: seconds of wall and of processor, the peak of memory, and what came out.
"""
import json
import random
import resource
import sys
import time

import igraph
import networkx

library, edges, cities = sys.argv[1], sys.argv[2], int(sys.argv[3])
if library == "igraph":
    ig = igraph.Graph.Read_Edgelist(edges, directed=False)
    ig.add_vertices(cities - ig.vcount())
else:
    nx = networkx.Graph()
    nx.add_nodes_from(range(cities))
    nx.add_edges_from(tuple(map(int, line.split())) for line in open(edges))


def adamic_adar():
    g = nx
    pairs = set()
    for hub in g:
        near = sorted(g[hub])
        pairs.update((a, b) for i, a in enumerate(near) for b in near[i + 1 :])
    begun, used = time.perf_counter(), time.process_time()
    total = sum(score for _, _, score in networkx.adamic_adar_index(g, pairs))
    return total, time.perf_counter() - begun, time.process_time() - used


def giant(g):
    return g.components().giant()


IGRAPH = {
    "betweenness": lambda: sum(ig.betweenness()),
    "harmonic closeness": lambda: sum(ig.harmonic_centrality()),
    "mean distance": lambda: giant(ig).average_path_length(),
    "diameter": lambda: giant(ig).diameter(),
    "PageRank": lambda: max(ig.pagerank()),
    "components": lambda: max(ig.components().sizes()),
    "coreness": lambda: sum(ig.coreness()),
    "degree": lambda: max(ig.degree()),
    "assortativity": lambda: ig.assortativity_degree(directed=False),
    "transitivity": lambda: ig.transitivity_undirected(),
    "local clustering": lambda: ig.transitivity_avglocal_undirected(mode="nan"),
    "eigenvector": lambda: sum(ig.eigenvector_centrality()),
    "constraint": lambda: sum(x for x in ig.constraint() if x == x),
    "Louvain": lambda: ig.community_multilevel().modularity,
    "Leiden": lambda: ig.community_leiden(objective_function="modularity").modularity,
}

for line in sys.stdin:
    measure, _, seed = line.strip().partition("\t")
    random.seed(int(seed))
    if measure == "Adamic–Adar":
        value, wall, cpu = adamic_adar()
    else:
        begun, used = time.perf_counter(), time.process_time()
        value = IGRAPH[measure]()
        wall, cpu = time.perf_counter() - begun, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"value": value, "wall": wall, "cpu": cpu, "peak": peak}), flush=True)
