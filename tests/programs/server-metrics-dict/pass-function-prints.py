server_metrics = {'cpu': 80, 'memory': 70, 'disk': 90}


def report(metrics):
    print("=" * 20)
    print("Metrics", repr(metrics), sep=":\n")
    return metrics


report(server_metrics)
