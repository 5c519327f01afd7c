import time, requests
def retry_api_call(url, max_retries=3, attempt=1):
    try:
        response = requests.get(url, timeout=20)
        response.raise_for_status()
        return response.json()
    except requests.exceptions.RequestException as error:
        print(f"Attempt {attempt} failed -> {type(error).__name__}")
    if attempt == max_retries:
        raise RuntimeError("All retries failed") from None
    time.sleep(2)
    return retry_api_call(url, max_retries, attempt + 1)
