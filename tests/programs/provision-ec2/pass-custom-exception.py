import json
import sys
import boto3
from botocore.config import Config
from botocore.exceptions import ClientError


class ProvisioningError(Exception):
    pass


def api(call, **arguments):
    try:
        return call(**arguments)
    except ClientError as error:
        raise ProvisioningError(error.response["Error"]["Code"]) from error


def ensure():
    ec2 = boto3.client("ec2", config=Config(retries={"max_attempts": 10, "mode": "adaptive"}))
    filters = [{"Name": "tag:Name", "Values": ["web01"]}, {"Name": "instance-state-name", "Values": ["pending", "running"]}]
    reservations = api(ec2.describe_instances, Filters=filters)["Reservations"]
    if not reservations:
        reservations = [api(ec2.run_instances, ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1,
                            MaxCount=1, TagSpecifications=[{"ResourceType": "instance",
                                                            "Tags": [{"Key": "Name", "Value": "web01"}]}])]
    server_id = reservations[0]["Instances"][0]["InstanceId"]
    ec2.get_waiter("instance_running").wait(InstanceIds=[server_id])
    [reservation] = api(ec2.describe_instances, InstanceIds=[server_id])["Reservations"]
    return {"id": server_id, "ip": reservation["Instances"][0]["PublicIpAddress"]}


try:
    json.dump(ensure(), sys.stdout, indent=2)
except ProvisioningError as error:
    print(f"Provisioning failed: {error}", file=sys.stderr)
    exit(1)
