filter_web_servers = lambda servers: [s for s in servers if s.removeprefix("web") != s]
