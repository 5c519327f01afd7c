# mistake: The manifest is always the same
import yaml

with open("pod.yaml", "w") as f:
    yaml.safe_dump({
        "apiVersion": "v1", "kind": "Pod",
        "metadata": {"name": "web01", "labels": {"app": "web01"}},
        "spec": {"containers": [{"name": "web01", "image": "nginx:1.27", "ports": [{"containerPort": 80}],
                                 "env": [{"name": "LOG_LEVEL", "value": "info"}, {"name": "WORKERS", "value": "4"}]}]},
    }, f)
