import json
from dataclasses import asdict, dataclass, field
import yaml


@dataclass
class Container:
    name: str
    image: str
    ports: list = field(default_factory=list)
    env: list = field(default_factory=list)


@dataclass
class Pod:
    metadata: dict
    spec: dict
    apiVersion: str = "v1"
    kind: str = "Pod"


def text(value):
    match value:
        case str():
            return value
        case True:
            return "true"
        case False:
            return "false"
        case _:
            return str(value)


with open("app.json") as f:
    app = json.load(f)
container = Container("web", app["image"], [{"containerPort": app["port"]}],
                      [{"name": k, "value": text(v)} for k, v in app.get("env", {}).items()])
pod = Pod({"name": app["name"], "labels": {"app": app["name"]}}, {"containers": [asdict(container)]})
with open("pod.yaml", "w") as f:
    yaml.safe_dump(asdict(pod), f, sort_keys=False, indent=4)
