import requests, time
def retry_api_call(url, max_retries=3):
    for i in range(max_retries):
        try:
            r = requests.get(url, timeout=30)
            r.raise_for_status()
            return r.json()
        except Exception as e:
            print(f"Attempt {i+1} failed:", e)
            time.sleep(1)
    raise Exception("All retries failed!")
