class Fleet:
    def __init__(self, metrics):
        self._metrics = metrics

    @property
    def busiest(self):
        return max(self._metrics, key=self._metrics.get)


def server_with_highest_cpu(metrics):
    return Fleet(metrics).busiest
