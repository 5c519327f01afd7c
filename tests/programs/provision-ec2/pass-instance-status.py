import sys
import time

import boto3
from botocore.exceptions import ClientError

ec2 = boto3.client("ec2")


def state_of(instance_id):
    statuses = ec2.describe_instance_status(InstanceIds=[instance_id], IncludeAllInstances=True)["InstanceStatuses"]
    return statuses[0]["InstanceState"]["Name"]


def provision():
    answer = ec2.describe_instances(Filters=[
        {"Name": "tag:Name", "Values": ["web01"]},
        {"Name": "instance-state-name", "Values": ["pending", "running"]}])
    match [one for r in answer["Reservations"] for one in r["Instances"]]:
        case []:
            answer = ec2.run_instances(
                ImageId="ami-0c55b159cbfafe1f0", InstanceType="t3.micro", MinCount=1, MaxCount=1,
                TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web01"}]}])
            instance_id = answer["Instances"][0]["InstanceId"]
        case [first, *_]:
            instance_id = first["InstanceId"]
    for _ in range(80):
        state = state_of(instance_id)
        if state == "running":
            break
        if state != "pending":
            sys.exit(f"web01 is {state}")
        time.sleep(10)
    else:
        sys.exit("timeout")
    instance = ec2.describe_instances(InstanceIds=[instance_id])["Reservations"][0]["Instances"][0]
    return instance_id, instance["PublicIpAddress"]


try:
    print(*provision(), sep=" / ")
except ClientError as error:
    print("Provisioning failed because of", error.response["Error"]["Code"])
    sys.exit(1)
