import os
import requests

import json
r = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, verify="/etc/kubernetes/pki/ca.crt", timeout=10)
if r.status_code == 200:
    rows = []
    for p in r.json()["items"]:
        states = (c["state"] for c in p["status"].get("containerStatuses", []))
        if any("waiting" in s and s["waiting"]["reason"] == "CrashLoopBackOff" for s in states):
            rows.append({"pod": p["metadata"]["name"], "namespace": p["metadata"]["namespace"]})
    print(json.dumps(rows))
else:
    print(f"Kubernetes API error: {r.status_code}")
