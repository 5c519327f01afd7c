def count_servers(servers: list[str]) -> int:
    """How many entries the list has."""
    return len(servers)
