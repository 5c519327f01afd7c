# mistake: An error code is not looked at
import os
import requests
r = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, verify="/etc/kubernetes/pki/ca.crt", timeout=10)
for pod in r.json()["items"]:
    if any(c["state"].get("waiting", {}).get("reason") == "CrashLoopBackOff" for c in pod["status"].get("containerStatuses", [])):
        print(pod["metadata"]["name"])
