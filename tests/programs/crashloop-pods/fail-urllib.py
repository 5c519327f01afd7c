import json, os, ssl, urllib.request
request = urllib.request.Request("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]})
context = ssl.create_default_context(cafile="/etc/kubernetes/pki/ca.crt")
try:
    with urllib.request.urlopen(request, context=context, timeout=10) as answer:
        pods = json.load(answer)["items"]
except urllib.error.HTTPError as error:
    print("Kubernetes API error:", error.code)
    pods = []
for pod in pods:
    if any(c["state"].get("waiting", {}).get("reason") == "CrashLoopBackOff" for c in pod["status"].get("containerStatuses", [])):
        print(pod["metadata"]["name"])
