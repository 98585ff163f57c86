package org.cairn.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service that signs credentials with the libraries of others, asked over one connection that
 * stays open; it keeps nothing.
 */
final class SigningService implements AutoCloseable {

    private static final int GOOD = 200;
    private static final int TO_WARM_UP = 300;

    private final JavaScript js;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private SigningService(JavaScript js) {
        this.js = js;
        int port = js.ask(JavaScript.task("listen")).path("port").asInt();
        this.address = URI.create("http://127.0.0.1:" + port + "/credentials/sign");
    }

    /** In a process of its own. */
    static SigningService start() throws IOException, InterruptedException {
        return new SigningService(JavaScript.start("-"));
    }

    /** Lets its compiler do what it does once. */
    void warm(ObjectNode unsigned) {
        cost(unsigned, TO_WARM_UP);
    }

    /** Processor time of the service for a credential, each with facts of its own. */
    Cost cost(ObjectNode unsigned, int times) {
        List<byte[]> requests =
                IntStream.range(0, times).mapToObj(number -> request(unsigned, number)).toList();
        double before = spent();
        requests.forEach(this::requireSigned);
        return Cost.elsewhere((spent() - before) / times);
    }

    private static byte[] request(ObjectNode unsigned, int number) {
        ObjectNode credential = unsigned.deepCopy();
        Facts.of(number).into(credential);
        return StrictJson.write(credential);
    }

    private double spent() {
        return js.ask(JavaScript.task("spent")).path("micros").asDouble();
    }

    private void requireSigned(byte[] credential) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(credential))
                        .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != GOOD || !StrictJson.read(answer.body()).has("proof")) {
                throw new IllegalStateException("the service signs nothing: " + answer);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        js.close();
    }
}
