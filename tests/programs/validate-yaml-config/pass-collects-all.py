import yaml

class ConfigError(ValueError):
    """All problems of a configuration."""

def validate_config(path):
    problems = []
    try:
        config = yaml.safe_load(open(path, encoding="utf-8").read())
    except yaml.YAMLError:
        raise ConfigError(f"{path}: no YAML") from None
    if type(config) is not dict:
        raise ConfigError(f"{path}: servers is missing")
    servers = config.get("servers") or []
    if type(servers) is not list or not servers:
        problems.append("servers")
        servers = []
    for i, server in enumerate(servers):
        if type(server) is not dict:
            problems.append(f"entry {i} is no mapping")
            continue
        for key in ("name", "ip"):
            if server.get(key) in (None, ""):
                problems.append(f"{server.get('name') or i}: {key}")
    if problems:
        raise ConfigError("missing: " + "; ".join(problems))
    return config
