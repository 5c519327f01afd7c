# mistake: Nothing is returned
import requests
def send_alert(webhook_url, text):
    try:
        print(requests.post(webhook_url, json={"text": text}, timeout=10).status_code == 200)
    except requests.RequestException:
        print(False)
