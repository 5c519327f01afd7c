import yaml

def validate_config(path):
    try:
        config = yaml.safe_load(open(path))
        assert isinstance(config, dict), "top level"
        servers = config.get("servers")
        assert isinstance(servers, list) and servers, "servers"
        for s in servers:
            assert isinstance(s, dict), "entry"
            assert s.get("name"), "name"
            assert s.get("ip"), f"{s['name']}: ip"
    except (AssertionError, yaml.YAMLError) as problem:
        raise ValueError(str(problem)) from problem
    return config
