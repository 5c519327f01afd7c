# mistake: A tag that only Python can read
import json
from collections import OrderedDict
import yaml

app = json.load(open("app.json"), object_pairs_hook=OrderedDict)
pod = OrderedDict(apiVersion="v1", kind="Pod", metadata=OrderedDict(name=app["name"], labels={"app": app["name"]}))
pod["spec"] = {"containers": [OrderedDict(name="a", image=app["image"], ports=[{"containerPort": app["port"]}],
               env=[{"name": k, "value": v if isinstance(v, str) else json.dumps(v)} for k, v in app.get("env", {}).items()])]}
with open("pod.yaml", "w") as f:
    yaml.dump(pod, f)
