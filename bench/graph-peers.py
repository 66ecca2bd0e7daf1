"""Times measures of igraph and networkx on one edge list, as bench/graph.ts asks for them, a line each.

Started as: python3 bench/graph-peers.py EDGES CITIES. A line on standard input, such as "igraph betweenness", is
answered with one of JSON: seconds of wall and of processor, and what came out where bench/graph.ts compares it.
"""
import json
import random
import resource
import sys
import time

import igraph
import networkx

edges = [tuple(map(int, line.split())) for line in open(sys.argv[1])]
cities = int(sys.argv[2])
ig = igraph.Graph(n=cities, edges=edges)
nx = None


def graph_of_networkx():
    global nx
    if nx is None:
        nx = networkx.Graph()
        nx.add_nodes_from(range(cities))
        nx.add_edges_from(edges)
    return nx


def adamic_adar():
    g = graph_of_networkx()
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
    "triangles": lambda: ig.transitivity_undirected(),
    "local clustering": lambda: ig.transitivity_avglocal_undirected(mode="nan"),
    "eigenvector": lambda: sum(ig.eigenvector_centrality()),
    "constraint": lambda: sum(x for x in ig.constraint() if x == x),
    "Louvain": lambda: ig.community_multilevel().modularity,
    "Leiden": lambda: ig.community_leiden(objective_function="modularity").modularity,
}
NETWORKX = {
    "betweenness": lambda: sum(networkx.betweenness_centrality(graph_of_networkx(), normalized=False).values()),
    "PageRank": lambda: max(networkx.pagerank(graph_of_networkx()).values()),
    "coreness": lambda: sum(networkx.core_number(graph_of_networkx()).values()),
    "triangles": lambda: networkx.transitivity(graph_of_networkx()),
    "Louvain": lambda: networkx.algorithms.community.modularity(
        graph_of_networkx(), networkx.algorithms.community.louvain_communities(graph_of_networkx(), seed=1)
    ),
}

random.seed(1)
for line in sys.stdin:
    peer, _, measure = line.strip().partition(" ")
    if measure == "Adamic–Adar":
        value, wall, cpu = adamic_adar()
    else:
        run = (IGRAPH if peer == "igraph" else NETWORKX)[measure]
        if peer == "networkx":
            graph_of_networkx()
        begun, used = time.perf_counter(), time.process_time()
        value = run()
        wall, cpu = time.perf_counter() - begun, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"value": value, "wall": wall, "cpu": cpu, "peak": peak}), flush=True)
