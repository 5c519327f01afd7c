def filter_web_servers(servers: list[str]) -> list[str]:
    return [s for s in servers if s[:3] == "web"]
