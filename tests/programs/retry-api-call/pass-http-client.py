import http.client, json, time
from urllib.parse import urlsplit
def retry_api_call(url, max_retries=3):
    parts = urlsplit(url)
    for attempt in range(1, max_retries + 1):
        connection = http.client.HTTPSConnection(parts.hostname, timeout=10)
        try:
            connection.request("GET", parts.path)
            answer = connection.getresponse()
            if answer.status < 400:
                return json.loads(answer.read())
            reason = answer.reason
        except OSError as error:
            reason = error
        finally:
            connection.close()
        print(f"Attempt {attempt} failed: {reason}")
        time.sleep(1)
    raise Exception("All retries failed")
