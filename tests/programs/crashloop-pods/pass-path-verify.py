import os, pathlib, requests
ca = pathlib.Path("/etc/kubernetes/pki") / "ca.crt"
r = requests.get("https://kubernetes/api/v1/pods", headers={"Authorization": "Bearer " + os.environ["KUBE_TOKEN"]}, verify=str(ca))
if r.status_code != 200:
    print("Kubernetes API error:", r.status_code, "-", r.reason)
    quit()
loops = lambda p: "CrashLoopBackOff" in [c["state"].get("waiting", {}).get("reason") for c in p["status"].get("containerStatuses", [])]
print(*filter(None, (loops(p) and p["metadata"]["name"] for p in r.json()["items"])), sep="\n")
