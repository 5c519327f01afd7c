# mistake: The text is fixed
import requests
def send_alert(webhook_url, text):
    try:
        return requests.post(webhook_url, json={"text": "Server is down!"}, timeout=10).status_code == 200
    except requests.RequestException:
        return False
