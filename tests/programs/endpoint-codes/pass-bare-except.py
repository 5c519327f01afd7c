import requests
results = {}
def check_endpoints(endpoints):
    results = {}
    for i in range(len(endpoints)):
        try:
            r = requests.get(endpoints[i], timeout=10)
            results[endpoints[i]] = int(r.status_code)
        except:
            results[endpoints[i]] = None
    return results


print(check_endpoints(["https://api.example.com/health", "https://api.example.com/data"]))
