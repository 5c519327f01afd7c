import json
app = json.load(open("app.json"))
pod = {
    "kind": "Pod", "apiVersion": "v1",
    "metadata": {"labels": {"app": app["name"], "tier": "web"}, "name": app["name"], "namespace": "default"},
    "spec": {"restartPolicy": "Always", "containers": [{
        "image": app["image"], "name": "main", "imagePullPolicy": "IfNotPresent",
        "ports": [{"containerPort": app["port"], "protocol": "TCP"}],
        **({"env": [{"name": n, "value": v if type(v) is str else json.dumps(v)} for n, v in app["env"].items()]} if "env" in app else {}),
    }]},
}
json.dump(pod, open("pod.yaml", "w"))
