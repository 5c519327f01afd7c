import os, json, requests

class Bearer(requests.auth.AuthBase):
    def __call__(self, request):
        request.headers["Authorization"] = "Bearer " + os.environ["KUBE_TOKEN"]
        return request

with requests.get("https://kubernetes/api/v1/pods", auth=Bearer(), verify="/etc/kubernetes/pki/ca.crt", stream=True, timeout=20) as response:
    code, body = response.status_code, response.content
if code != 200:
    print("Kubernetes API error: " + str(code))
else:
    found = []
    for pod in json.loads(body)["items"]:
        for status in pod["status"].get("containerStatuses", []):
            waiting = status["state"].get("waiting")
            if waiting and waiting["reason"] == "CrashLoopBackOff" and pod not in found:
                found.append(pod)
    print("Crash looping pods:", len(found))
    for pod in found:
        print(f"  {pod['metadata']['name']}.")
