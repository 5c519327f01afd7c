servers = ["web01", "web02", "db01"]
cpu_usage = [80, 90, 70]


class Lookup(dict):
    @classmethod
    def of(cls, names, values):
        return cls({n: v for n, v in zip(names, values)})


server_metrics = Lookup.of(servers, cpu_usage)
print(server_metrics)
