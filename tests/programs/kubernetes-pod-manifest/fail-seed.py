import yaml

manifest = {
    "apiVersion": "v1",
    "kind": "Pod",
    "metadata": {"name": "nginx-pod"},
    "spec": {"containers": [{"name": "nginx", "image": "nginx", "ports": [{"containerPort": 80}]}]},
}
with open("pod.yaml", "w") as f:
    yaml.dump(manifest, f)
