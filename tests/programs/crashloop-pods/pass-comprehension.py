import os
import requests

r = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, verify="/etc/kubernetes/pki/ca.crt", timeout=10)
if r.status_code == 200:
    print([p["metadata"]["name"] for p in r.json()["items"]
           if any(c["state"].get("waiting", {}).get("reason") == "CrashLoopBackOff"
                  for c in p["status"].get("containerStatuses") or [])])
else:
    print("Kubernetes API error:", r.status_code)
