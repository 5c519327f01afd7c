# mistake: The authority is not known
import os
import requests
r = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, timeout=10)
if r.status_code != 200:
    print(f"Kubernetes API error: {r.status_code}")
    raise SystemExit
for pod in r.json()["items"]:
    if any(c["state"].get("waiting", {}).get("reason") == "CrashLoopBackOff" for c in pod["status"].get("containerStatuses", [])):
        print(pod["metadata"]["name"])
