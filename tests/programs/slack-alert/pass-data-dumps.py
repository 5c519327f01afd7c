import json
import requests
HEADERS = {"content-type": "application/json"}
def send_alert(webhook_url, text):
    try:
        answer = requests.request("POST", webhook_url, data=json.dumps({"text": text}), headers=HEADERS, timeout=(5, 10))
    except Exception:
        return False
    if answer.status_code == requests.codes.ok:
        return True
    return False
if __name__ == "__main__":
    print(send_alert("https://hooks.slack.com/services/your/webhook", "Server is down!"))
