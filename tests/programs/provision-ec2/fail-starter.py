# mistake: The server has no name
import boto3

ec2 = boto3.client("ec2")
answer = ec2.run_instances(ImageId="ami-0c55b159cbfafe1f0", MinCount=1, MaxCount=1)
print(answer["Instances"][0]["InstanceId"])
