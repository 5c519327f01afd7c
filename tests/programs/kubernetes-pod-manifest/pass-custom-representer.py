import json
from collections import OrderedDict
import yaml

yaml.SafeDumper.add_representer(OrderedDict, lambda d, data: d.represent_dict(data.items()))
app = json.load(open("app.json"), object_pairs_hook=OrderedDict)
conv = json.JSONEncoder().encode
pod = OrderedDict([
    ("apiVersion", "v1"),
    ("kind", "Pod"),
    ("metadata", OrderedDict([("name", app["name"]), ("labels", OrderedDict(app=app["name"]))])),
    ("spec", OrderedDict(containers=[OrderedDict([
        ("name", "c"), ("image", app["image"]), ("ports", [OrderedDict(containerPort=app["port"])]),
        ("env", [OrderedDict(name=k, value=v if isinstance(v, str) else conv(v)) for k, v in app.get("env", OrderedDict()).items()]),
    ])])),
])
with open("pod.yaml", "w") as f:
    yaml.safe_dump(pod, f)
