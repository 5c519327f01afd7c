# mistake: The past counts
import os
import requests
r = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, verify="/etc/kubernetes/pki/ca.crt", timeout=10)
if r.status_code != 200:
    print(f"Kubernetes API error: {r.status_code}")
    raise SystemExit
for pod in r.json()["items"]:
    if "CrashLoopBackOff" in str(pod):
        print(pod["metadata"]["name"])
