import os
import requests

r = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, verify="/etc/kubernetes/pki/ca.crt", timeout=10)
if not r.ok:
    raise SystemExit(print(f"Kubernetes API error: {r.status_code}"))
for pod in r.json()["items"]:
    for c in pod["status"].get("containerStatuses", []):
        if c["state"].get("waiting", dict()).get("reason") == "CrashLoopBackOff":
            print(pod["metadata"]["name"], "container", c["restartCount"])
