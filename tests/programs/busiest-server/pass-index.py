def server_with_highest_cpu(metrics):
    names, usages = list(metrics.keys()), list(metrics.values())
    return names[usages.index(max(usages))]
