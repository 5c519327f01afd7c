import yaml

def validate_config(path):
    try:
        with open(path) as file:
            config = yaml.safe_load(file)
    except yaml.YAMLError as error:
        raise ValueError(str(error))
    if not isinstance(config, dict):
        raise ValueError("no mapping")
    servers = config.get("servers")
    if not isinstance(servers, list) or len(servers) == 0:
        raise ValueError("servers is missing")
    for server in servers:
        if not isinstance(server, dict):
            raise ValueError("no mapping")
        if not server.get("name"):
            raise ValueError("name is missing")
        if not server.get("ip"):
            raise ValueError("ip is missing: " + server["name"])
    return config
