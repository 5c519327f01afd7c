import math
def server_with_highest_cpu(metrics):
  best = (-math.inf, None)
  for pair in ((usage, name) for name, usage in metrics.items()): best = pair if pair[0] > best[0] else best
  return best[1]
