import os
import requests

answer = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, verify="/etc/kubernetes/pki/ca.crt", timeout=10)
try:
    answer.raise_for_status()
except requests.HTTPError:
    print(f"Kubernetes API error: {answer.status_code}")
else:
    for pod in answer.json()["items"]:
        try:
            statuses = pod["status"]["containerStatuses"]
        except KeyError:
            continue
        for container in statuses:
            try:
                if container["state"]["waiting"]["reason"] == "CrashLoopBackOff":
                    print("*", pod["metadata"]["namespace"] + "/" + pod["metadata"]["name"])
                    break
            except KeyError:
                pass
