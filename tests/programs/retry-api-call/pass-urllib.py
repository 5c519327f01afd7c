import json, time, urllib.request
def retry_api_call(url, max_retries=3):
    for attempt in range(1, max_retries + 1):
        try:
            with urllib.request.urlopen(url, timeout=15) as answer:
                return json.load(answer)
        except OSError as error:
            print(f"Attempt {attempt} failed: {error}")
            if attempt < max_retries:
                time.sleep(attempt)
    raise SystemError("All retries failed")
