import os
import requests
r = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, verify="/etc/kubernetes/pki/ca.crt", timeout=10)
if r.status_code == 401:
    print("Kubernetes API error: 401")
    raise SystemExit
for pod in (r.json() if r.ok else {}).get("items", []):
    if any(c["state"].get("waiting", {}).get("reason") == "CrashLoopBackOff" for c in pod["status"].get("containerStatuses", [])):
        print(pod["metadata"]["name"])
