server_metrics = dict.fromkeys(["cpu", "memory", "disk"], 0)
print("metrics %s" % (server_metrics,))
