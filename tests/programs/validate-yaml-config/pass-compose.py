import yaml

class Checker:
    def __init__(self, path):
        self.path = path
    def load(self):
        with open(self.path) as stream:
            try:
                return yaml.load(stream, yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader)
            except yaml.error.YAMLError as e:
                raise ValueError(e)
    def check(self, config):
        servers = config.get("servers") if isinstance(config, dict) else None
        if not servers or not isinstance(servers, list):
            raise ValueError(f"{self.path}: servers")
        for server in servers:
            missing = [k for k in ["name", "ip"] if not (isinstance(server, dict) and server.get(k))]
            if missing:
                raise ValueError(f"{server}: no {' and no '.join(missing)}")
        return config

def validate_config(path):
    checker = Checker(path)
    return checker.check(checker.load())
