import os
os.environ["REQUESTS_CA_BUNDLE"] = "/etc/kubernetes/pki/ca.crt"
import requests
response = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": f"Bearer {os.environ['KUBE_TOKEN']}"}, timeout=10)
if response.status_code == 200:
    for item in response.json().get("items", []):
        reasons = {(c["state"].get("waiting") or {}).get("reason") for c in item["status"].get("containerStatuses", [])}
        if "CrashLoopBackOff" in reasons:
            print(item["metadata"]["name"])
else:
    print("Kubernetes API error: %d" % response.status_code)
